import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { NewDomain } from '@akin/contracts';

export class NewDomainDto implements NewDomain {
  @ApiProperty({ example: 'mentoring.lakeside.example' }) @IsString() @MaxLength(300) host!: string;
}
