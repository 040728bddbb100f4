import { MatchingSettingsController } from './matching-settings.controller.js';
import { MatchingSettingsRepository } from './matching-settings.repository.js';
import { MatchingSettingsService } from './matching-settings.service.js';
import { SettingsMerger } from './settings-merger.repository.js';

export const settingsParts = [MatchingSettingsService, MatchingSettingsRepository, SettingsMerger];
export const settingsControllers = [MatchingSettingsController];
