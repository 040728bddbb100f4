import { ApiProperty } from '@nestjs/swagger';
import { contactRoles, type ContactRole, type ContactView } from '@akin/contracts';

const linkStates = ['none', 'sent', 'opened', 'expired', 'ended'] as const satisfies readonly ContactView['link']['state'][];

class SetUpLinkDto {
  @ApiProperty({ enum: linkStates }) state!: ContactView['link']['state'];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expiresAt!: string | null;
}

export class ContactViewDto implements ContactView {
  @ApiProperty({ enum: contactRoles }) role!: ContactRole;
  @ApiProperty({ description: 'As the operator typed it' }) name!: string;
  @ApiProperty({ format: 'email', description: 'As the operator typed it' }) mail!: string;
  @ApiProperty({ type: SetUpLinkDto }) link!: SetUpLinkDto;
}
