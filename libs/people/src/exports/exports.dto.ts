import { OmitType } from '@nestjs/swagger';
import { PeopleQueryDto } from '../directory/people.dto.js';
import { ApplicationsQueryDto, MentorsQueryDto } from '../selection/review.dto.js';

export class PeopleExportQueryDto extends OmitType(PeopleQueryDto, ['page', 'size']) {}
export class MentorsExportQueryDto extends OmitType(MentorsQueryDto, ['page', 'size']) {}
export class SelectionExportQueryDto extends OmitType(ApplicationsQueryDto, ['page', 'size']) {}
