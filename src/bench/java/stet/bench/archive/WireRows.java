package stet.bench.archive;

import java.util.List;

/** Wire items of the last eighty days, so that retention takes none of them; every node has seen them. */
final class WireRows {
    private static final String ITEMS = """
            insert into wire_item (seq, uri, version, newest, received_at, kind, status, held_back, agency, owner, headline,
                body, dispatch, account, digest)
            select 1 + g.n, 'urn:made:' || g.n, '1', true,
                now() - interval '80 days' * (cast(%2$d - g.n as double precision) / greatest(1, %2$d)), 'TEXT', 'USABLE',
                false, o.agency, o.owner, rtrim(a.text, '.') || case when g.n in (17, 471, 901) then ' quillfeather' else '' end,
                b.text || ' ' || c.text || ' ' || initcap(bench.name(g.n)) || ' ' || d.text,
                o.dispatch || jsonb_build_object('uri', 'urn:made:' || g.n, 'headline', rtrim(a.text, '.')), o.account,
                md5('item' || g.n)
            from generate_series(%1$d, %2$d) g(n)
            join bench.sentence a on a.n = bench.pick(g.n, 0, 11)
            join bench.sentence b on b.n = bench.pick(g.n, 0, 12)
            join bench.sentence c on c.n = bench.pick(g.n, 0, 13)
            join bench.sentence d on d.n = bench.pick(g.n, 0, 14)
            cross join (select agency, owner, dispatch, account from wire_item order by seq limit 1) o
            """;

    private static final String NUMBERS = "select setval('wire_item_seq', (select max(seq) from wire_item))";
    private static final String WATCHED = "update wire_watch set seq = (select max(seq) from wire_item)";
    private static final String SETTLED =
            "update wire_settled set settled = (select max(seq) from wire_item), waiting = null, waiting_xmax = null";

    private WireRows() {}

    /** Of the items from the first number to the last. */
    static List<String> from(int first, int last) {
        return first > last ? List.of() : List.of(ITEMS.formatted(first, last), NUMBERS, WATCHED, SETTLED);
    }
}
