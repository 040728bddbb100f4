import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsString,
  IsTimeZone,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { brandMarks, institutionKinds, type Branding, type BrandMark, type InstitutionKind, type SchoolWords } from '@akin/contracts';
import { Refusal } from '@akin/platform';

const color = /^#[0-9a-f]{6}$/i;
const sum = /^[0-9a-f]{64}$/;
/** A name PostgreSQL needs no quotes for; Akin has no others. */
const plainName = /^[a-z_][a-z0-9_]*$/;
/** A path below a folder: no part is empty or leads upward. */
const pathBelow = /^(?!\.{1,2}(\/|$))[^/\\]+(\/(?!\.{1,2}(\/|$))[^/\\]+)*$/;

class ArchivedBranding implements Branding {
  @Matches(color) seed!: string;
  @Matches(color) accent!: string;
  @IsString() @MaxLength(200) heroLine!: string;
  @IsIn(brandMarks) mark!: BrandMark;
}

class ArchivedWords implements SchoolWords {
  @IsString() @MaxLength(60) mentor!: string;
  @IsString() @MaxLength(60) mentors!: string;
  @IsString() @MaxLength(60) learner!: string;
  @IsString() @MaxLength(60) learners!: string;
  @IsString() @MaxLength(60) program!: string;
}

/** What the registry says of the school; no figures, for those are counted anew. */
export class ArchivedInstitution {
  @IsString() slug!: string;
  @Length(3, 120) name!: string;
  @Length(2, 120) shortName!: string;
  @IsIn(institutionKinds) kind!: InstitutionKind;
  @IsInt() @Min(0) classSize!: number;
  @IsBoolean() hbcu!: boolean;
  @IsTimeZone() timeZone!: string;
  @IsObject() @ValidateNested() @Type(() => ArchivedBranding) branding!: ArchivedBranding;
  @IsObject() @ValidateNested() @Type(() => ArchivedWords) words!: ArchivedWords;
  @IsInt() @Min(1) @Max(30) answerDays!: number;
  @IsBoolean() demoSignIn!: boolean;
}

/** How much something is and what it sums up to. */
export class Sum {
  @IsInt() @Min(0) bytes!: number;
  /** SHA-256, hexadecimal. */
  @Matches(sum) sha256!: string;
}

export class ArchivedTable extends Sum {
  @Matches(plainName) name!: string;
  @Matches(plainName, { each: true }) columns!: string[];
  @IsInt() @Min(0) rows!: number;
}

export class ArchivedSequence {
  @Matches(plainName) name!: string;
  /** The last number given out. */
  @Matches(/^-?\d+$/) value!: string;
}

export class ArchivedUpload extends Sum {
  @Matches(pathBelow) @MaxLength(1024) path!: string;
}

/** What an archive holds, in the order in which it holds it. It names no person. */
export class Manifest {
  @IsString() akin!: string;
  @IsInt() @Min(1) schemaVersion!: number;
  @IsISO8601() madeAt!: string;
  @IsObject() @ValidateNested() @Type(() => ArchivedInstitution) institution!: ArchivedInstitution;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ArchivedTable) tables!: ArchivedTable[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ArchivedSequence) sequences!: ArchivedSequence[];
  /** Sign-in, domains and contacts of the school. */
  @IsObject() @ValidateNested() @Type(() => Sum) control!: Sum;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ArchivedUpload) uploads!: ArchivedUpload[];
}

/**
 * Reads a manifest and believes nothing of it.
 * @param latest the newest version of a school's tables that is known here
 * @throws Refusal `archive_unreadable`, `archive_too_new`
 */
export function readManifest(text: string, latest: number): Manifest {
  const manifest = plainToInstance(Manifest, parse(text));
  if (manifest?.schemaVersion > latest) throw new Refusal('archive_too_new');
  if (!(manifest instanceof Manifest) || validateSync(manifest, { whitelist: true, forbidNonWhitelisted: true }).length)
    throw new Refusal('archive_unreadable');
  return manifest;
}

function parse(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new Refusal('archive_unreadable');
  }
}
