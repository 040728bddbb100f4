import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { HeldErasing, HeldFact, HeldPart, HeldView, IdentityReading } from '@akin/contracts';

class HeldFactDto implements HeldFact {
  @ApiProperty() label!: string;
  @ApiProperty() value!: string;
  @ApiPropertyOptional() seenBy?: string;
}

class HeldPartDto implements HeldPart {
  @ApiProperty() part!: string;
  @ApiProperty() title!: string;
  @ApiProperty() why!: string;
  @ApiProperty({ type: [HeldFactDto] }) facts!: HeldFactDto[];
  @ApiProperty({ enum: ['now', 'stays'] }) erasing!: HeldErasing;
  @ApiProperty() after!: string;
}

class IdentityReadingDto implements IdentityReading {
  @ApiProperty() on!: string;
  @ApiProperty() reader!: string;
  @ApiProperty({ type: [String] }) facets!: string[];
  @ApiProperty() times!: number;
}

export class HeldViewDto implements HeldView {
  @ApiProperty({ type: [HeldPartDto] }) parts!: HeldPartDto[];
  @ApiProperty({ type: [IdentityReadingDto] }) readings!: IdentityReadingDto[];
  @ApiProperty() readingsInAll!: number;
}
