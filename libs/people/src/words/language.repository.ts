import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

/** A text in the form in which it is compared with what is typed: each lexeme once, without case and accents. */
export interface Lexemes {
  /** Its words as they are: for names. */
  simple: string[];
  /** Those that say something, as they are: for words that are still being typed. */
  telling: string[];
  /** English stems, without words like “the”. */
  english: string[];
}

/** An apostrophe joins (`O'Brien` is one word); whatever else is neither letter nor digit parts (`OB/GYN` is two). */
const analyzed = `
  select tsvector_to_array(to_tsvector('simple', words)) as simple,
    array(select lexeme from unnest(to_tsvector('simple', words)) where ts_lexize('english_stem', lexeme) <> '{}') as telling,
    tsvector_to_array(to_tsvector('english', words)) as english
  from (select regexp_replace(replace(text_search.unaccent(text), '''', ''), '[^[:alnum:]]+', ' ', 'g') as words, at
        from unnest($1::text[]) with ordinality as given (text, at)) as plain
  order by at`;

const likeFirst = `
  select word from (select word, text_search.similarity(text_search.plain(word), text_search.plain($1)) as likeness
                    from unnest($2::text[]) as given (word)) as compared
  where likeness >= 0.2 order by likeness desc, word limit $3`;

/** What PostgreSQL knows about language. All texts are parameters, so that no log of the database keeps them. */
@Injectable()
export class LanguageRepository {
  constructor(private readonly db: TenantDb) {}

  /** In the order of the texts. */
  lexemes(texts: readonly string[]): Promise<Lexemes[]> {
    return this.db.ask(analyzed, [texts]);
  }

  /** Those of the words that share enough of their three-letter pieces with this one, most alike first. */
  async alike(word: string, among: readonly string[], most: number): Promise<string[]> {
    const rows = await this.db.ask<{ word: string }>(likeFirst, [word, among, most]);
    return rows.map(({ word: found }) => found);
  }
}
