import { ApiProperty } from '@nestjs/swagger';
import { matchingLimits, type MatchingSettings, type MatchingSettingsChange, type MatchingShares, type Synonym } from '@akin/contracts';
import { PlainText } from '@akin/people';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';

export class MatchingSharesDto implements MatchingShares {
  @ApiProperty({ minimum: 0, maximum: 100 }) @IsInt() @Min(0) @Max(100) who!: number;
  @ApiProperty({ minimum: 0, maximum: 100 }) @IsInt() @Min(0) @Max(100) what!: number;
  @ApiProperty({ minimum: 0, maximum: 100 }) @IsInt() @Min(0) @Max(100) practical!: number;
  @ApiProperty({ minimum: 0, maximum: 100 }) @IsInt() @Min(0) @Max(100) mentor!: number;
}

export class SynonymDto implements Synonym {
  @ApiProperty({ example: 'peds' }) @PlainText(matchingLimits.synonym) word!: string;
  @ApiProperty({ example: 'pediatrics' }) @PlainText(matchingLimits.synonym) means!: string;
}

export class MatchingSettingsChangeDto implements MatchingSettingsChange {
  @ApiProperty({ description: 'The version this change was made from' }) @IsInt() @Min(0) after!: number;

  @ApiProperty({ type: MatchingSharesDto, description: 'Together 100; who and what at least 50' })
  @IsObject()
  @ValidateNested()
  @Type(() => MatchingSharesDto)
  shares!: MatchingSharesDto;

  @ApiProperty({ type: [SynonymDto], maxItems: matchingLimits.synonyms })
  @IsArray()
  @ArrayMaxSize(matchingLimits.synonyms)
  @ValidateNested({ each: true })
  @Type(() => SynonymDto)
  synonyms!: SynonymDto[];
}

export class MatchingSettingsDto implements MatchingSettings {
  @ApiProperty({ type: MatchingSharesDto }) shares!: MatchingSharesDto;
  @ApiProperty({ type: [SynonymDto] }) synonyms!: SynonymDto[];
  @ApiProperty({ type: String, nullable: true }) madeBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) madeAt!: string | null;
  @ApiProperty() version!: number;
}
