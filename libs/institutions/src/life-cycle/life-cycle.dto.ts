import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { EraseInstitution } from '@akin/contracts';

export class EraseInstitutionDto implements EraseInstitution {
  @ApiProperty({ example: 'lakeside', description: 'The school’s short address, typed' }) @IsString() @MaxLength(60) confirm!: string;
}
