package stet.bench.archive;

import java.util.List;

/** Twenty thousand words, as frequent as Zipf's law has it, and sentences of them in tables of the benchmark's own. */
final class MadeUpWords {
    /** In three of the oldest stories, however many there are. */
    static final String RARE = "quillfeather";

    /** In the oldest fiftieth of the stories, and in none that came later. */
    static final String FORGOTTEN = "regatta";

    /** In no story, and in no item. */
    static final String UNKNOWN = "zugzwang";

    /** Of the word that almost every story has, and of one that a fifth of them have. */
    static final int EVERYWHERE = 1;

    static final int COMMON = 25;

    static final List<String> TABLES = List.of("""
            create schema bench;
            create table bench.word as
            select n, s[1 + mod(n, 20)] || s[1 + mod(n / 20, 20)]
                || case when n >= 400 then s[1 + mod(n / 400, 20)] else '' end
                || case when n >= 8000 then s[1 + mod(n / 8000, 20)] else '' end as word
            from generate_series(1, 20000) n,
                (select array['ba','ke','ri','to','mun','sal','ver','dis','con','per','na','lo','tu','fi','ga','stra',
                    'pol','ter','in','ex'] s) syllables
            """, """
            create table bench.sentence (n int primary key, text text not null)
            """, """
            insert into bench.sentence
            select n, upper(left(text, 1)) || substr(text, 2) || '.' from (
                select chosen.n, string_agg(bench.word.word, ' ') text from (
                    select s.n, cast(floor(power(20000, random())) as int) word
                    from generate_series(0, 39999) s(n), generate_series(1, 9)) chosen
                join bench.word on bench.word.n = chosen.word group by chosen.n) sentences
            """, """
            create function bench.pick(story int, revision int, sentence int) returns int language sql immutable as
            'select cast(mod(hashint8extended(story * 8 + revision, sentence) & 2147483647, 40000) as int)'
            """, """
            create function bench.name(story int) returns text language sql immutable as
            'select ''o'' || translate(to_hex(story), ''0123456789abcdef'', ''bcdfghjklmnpqrst'')'
            """, "analyze bench.word", "analyze bench.sentence");

    private MadeUpWords() {}

    static String word(int rank) {
        return "select word from bench.word where n = " + rank;
    }
}
