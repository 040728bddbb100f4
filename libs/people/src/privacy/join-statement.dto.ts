import { ApiProperty } from '@nestjs/swagger';
import { policyLimits, type JoinStatement, type JoinStatementChange, type JoinStatementVersions } from '@akin/contracts';
import { IsInt, Matches, Min } from 'class-validator';
import { PlainText } from '../profile/plain-text.dto.js';

export class JoinStatementDto implements JoinStatement {
  @ApiProperty({ description: '0 is what Akin ships' }) version!: number;
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, nullable: true }) since!: string | null;
}

export class JoinStatementVersionDto extends JoinStatementDto {
  @ApiProperty({ type: String, nullable: true }) madeBy!: string | null;
}

export class JoinStatementVersionsDto implements JoinStatementVersions {
  @ApiProperty({ type: [JoinStatementVersionDto] }) items!: JoinStatementVersionDto[];
}

export class JoinStatementChangeDto implements JoinStatementChange {
  @ApiProperty({ description: 'The newest version when the page was opened' }) @IsInt() @Min(0) after!: number;

  @ApiProperty({ maxLength: policyLimits.statement })
  @PlainText(policyLimits.statement)
  @Matches(/\S/, { message: 'Please say who may join.' })
  text!: string;
}
