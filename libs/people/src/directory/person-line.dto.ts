import { ApiProperty } from '@nestjs/swagger';
import type { PersonLine } from '@akin/contracts';

export class PersonLineDto implements PersonLine {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) pronouns!: string | null;
  @ApiProperty() role!: string;
}
