package stet.bench.archive;

import java.util.List;

/**
 * The rows of stories, by their numbers: the first 2,000 are open, the others an archive of two years. A story has two
 * revisions or three, which differ in their last sentence, and a name in its copy that no other story has.
 */
final class StoryRows {
    /** What all other rows of a story are made from. */
    static final String MADE = """
            create unlogged table bench.made (
                n int primary key, story uuid not null, head uuid not null, hash text not null, revisions int not null,
                desk text not null, stage text not null, writer text not null, editor text not null,
                changed timestamptz not null)
            """;

    private static final String FACTS = """
            insert into bench.made
            select n, cast(md5('story' || n) as uuid), cast(md5('revision' || n || '.' || (2 + mod(n, 2))) as uuid),
                encode(sha256(convert_to('copy' || n || '.' || (2 + mod(n, 2)), 'UTF8')), 'hex'), 2 + mod(n, 2),
                case when mod(n, 20) < 10 then 'world' when mod(n, 20) < 17 then 'business' else 'sport' end,
                case when n > 2000 then case when mod(n, 100) < 2 then 'WITHDRAWN' when mod(n, 100) < 4 then 'KILLED'
                        when mod(n, 100) < 9 then 'SPIKED' else 'PUBLISHED' end
                    when n <= 600 then 'DRAFT' when n <= 900 then 'SUBMITTED' when n <= 1200 then 'EDIT'
                    when n <= 1400 then 'CREDIT_CHECK' when n <= 1600 then 'APPROVED' when n <= 1900 then 'SCHEDULED'
                    when n <= 1920 then 'PUBLISH_FAILED' else 'SPIKED' end,
                case when mod(n, 997) = 7 then 'nils'
                    else (array['rhea','omar','sally','petra','jonas'])[1 + mod(n / 7, 5)] end,
                case when mod(n, 997) = 11 then 'nils'
                    else (array['edna','theo','bruno','sven'])[1 + mod(n / 11, 4)] end,
                case when n <= 2000 then now() - n * interval '2 minutes'
                    else now() - interval '3 days' - interval '727 days'
                        * (cast(%2$d - n as double precision) / greatest(1, %2$d - greatest(%1$d, 2001))) end
            from generate_series(%1$d, %2$d) n
            """;

    private static final String REVISIONS = """
            insert into revision (id, story, number, hash, copy, words, saved_at, saved_by_id, saved_by_name)
            select cast(md5('revision' || m.n || '.' || k) as uuid), m.story, k,
                encode(sha256(convert_to('copy' || m.n || '.' || k, 'UTF8')), 'hex'),
                jsonb_build_object('headline', t.headline, 'standfirst', c.text, 'byline', 'By ' || initcap(m.writer),
                    'dateline', 'PORT ALMA', 'body', '<p>' || t.body || '</p>', 'creditLine', '',
                    'pictures', cast('[]' as jsonb), 'related', cast('[]' as jsonb), 'correctionNotice', ''),
                concat_ws(E'\\n', t.headline, c.text, 'By ' || initcap(m.writer), 'PORT ALMA', t.body),
                m.changed - (m.revisions - k) * interval '40 minutes', md5(m.writer), m.writer
            from bench.made m cross join lateral generate_series(1, m.revisions) k
            join bench.sentence a on a.n = bench.pick(m.n, 0, 1)
            join bench.sentence c on c.n = bench.pick(m.n, 0, 2)
            join bench.sentence d on d.n = bench.pick(m.n, 0, 3)
            join bench.sentence e on e.n = bench.pick(m.n, 0, 4)
            join bench.sentence f on f.n = bench.pick(m.n, k, 5)
            cross join lateral (select rtrim(a.text, '.') as headline,
                d.text || ' ' || e.text || ' ' || initcap(bench.name(m.n)) || ' '
                    || case when m.n in (2017, 4711, 9001) then 'quillfeather ' else '' end
                    || case when m.n > 2000 and m.n - greatest(%1$d, 2001) < (%2$d - greatest(%1$d, 2001)) / 50
                        then 'regatta ' else '' end
                    || f.text as body) t
            where m.n between %1$d and %2$d
            """;

    private static final String STORIES = """
            insert into story (id, slug, desk, stage, version, created_at, changed_at, assignee, submitted_by, writers,
                hands, head, head_hash, live, live_at, last_live, first_live_at, listed_at, public_notice, correction_seq,
                slot_at, slot_local, slot_zone, tries, failure, credit, approval, holds)
            select m.story, left(lower(replace(rtrim(a.text, '.'), ' ', '-')), 60) || '-' || m.n, m.desk, m.stage,
                m.revisions + 6, m.changed - interval '6 hours', m.changed, m.editor,
                case when m.stage in ('SUBMITTED', 'EDIT', 'CREDIT_CHECK', 'APPROVED', 'SCHEDULED') then w.person end,
                jsonb_build_array(w.person), jsonb_build_array(md5(m.writer)), m.head, m.hash,
                case when m.stage = 'PUBLISHED' then m.head end,
                case when w.public then m.changed end, case when w.public then m.head end,
                case when w.public then m.changed end, case when w.public then m.changed end,
                case when w.public and m.stage <> 'PUBLISHED' then 'This story was taken down.' end, 0,
                case when m.stage = 'SCHEDULED' then w.slot end,
                case when m.stage = 'SCHEDULED' then w.wall end,
                case when m.stage = 'SCHEDULED' then 'UTC' end, 0,
                case when m.stage = 'PUBLISH_FAILED' then jsonb_build_object('at', m.changed, 'reasons', cast('[]' as jsonb),
                    'slot', jsonb_build_object('at', m.changed, 'local', w.wall, 'zone', 'UTC')) end,
                case when m.stage in ('CREDIT_CHECK', 'APPROVED', 'SCHEDULED') then o.credit
                    || jsonb_build_object('hash', m.hash, 'report', cast(md5('report' || m.n) as uuid)) end,
                case when m.stage in ('APPROVED', 'SCHEDULED') then o.approval
                    || jsonb_build_object('hash', m.hash, 'report', cast(md5('report' || m.n) as uuid)) end,
                '[]'
            from bench.made m
            join bench.sentence a on a.n = bench.pick(m.n, 0, 1)
            cross join (select credit, approval from story where slug like 'harbour-bridge-%%' and approval is not null
                order by created_at limit 1) o
            cross join lateral (select jsonb_build_object('id', md5(m.writer), 'name', m.writer) as person,
                m.stage in ('PUBLISHED', 'WITHDRAWN', 'KILLED') as public,
                date_trunc('minute', now()) + interval '1 day' + (m.n - 1600) * interval '100 minutes' as slot,
                to_char((date_trunc('minute', now()) + interval '1 day' + (m.n - 1600) * interval '100 minutes')
                    at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as wall) w
            where m.n between %1$d and %2$d
            """;

    private static final String REPORTS = """
            insert into credit_report (id, story, revision, rules, at, report, watched)
            select cast(md5('report' || m.n) as uuid), m.story, m.head, o.rules, m.changed - interval '1 hour',
                o.report || cast('{"findings":[{"id":"w1","code":"REUSED_NOT_CREDITED","severity":"block"}]}' as jsonb), true
            from bench.made m cross join (select rules, report from credit_report order by at limit 1) o
            where m.n between %1$d and %2$d
            """;

    private static final String WAIVERS = """
            insert into waiver (report, finding, reason, by_id, by_name, at)
            select cast(md5('report' || n) as uuid), 'w1', 'The agency has agreed.', md5('carla'), 'carla',
                changed - interval '30 minutes'
            from bench.made where mod(n, 100) = 50 and n between %1$d and %2$d
            """;

    /** Of the archive they are done; of what is open some are not. */
    private static final String TASKS = """
            insert into task (id, story, what, opened_at, done_at, done_by, how)
            select cast(md5('task' || n) as uuid), story, 'The story did not go out at its slot.', changed,
                case when n > 2000 then changed end, case when n > 2000 then 'carla' end,
                case when n > 2000 then 'It was published by hand.' end
            from bench.made where mod(n, 25) = 3 and n between %1$d and %2$d
            """;

    private static final String GONE = """
            insert into story_taken_down (story, at, killed, known) select story, changed, stage = 'KILLED', true
            from bench.made where stage in ('KILLED', 'WITHDRAWN') and n between %1$d and %2$d
            """;

    private static final String NAMED = """
            insert into story_source (story, uri, version, how, at)
            select m.story, i.uri, i.version, 'IMPORTED', m.changed - interval '5 hours'
            from bench.made m join wire_item i on i.seq = 1 + mod(m.n, (select max(seq) from wire_item))
            where mod(m.n, 3) = 0 and m.n between %1$d and %2$d
            """;

    private static final String WORDS_FOUND = """
            insert into revision_source (revision, story, uri, seq, judged, spans, field, starts, ends)
            select m.head, m.story, i.uri, i.seq, i.seq, '{0,100}', 'body', 0, 100
            from bench.made m join wire_item i on i.seq = 1 + mod(m.n, (select max(seq) from wire_item))
            where mod(m.n, 4) = 0 and m.n between %1$d and %2$d
            """;

    private static final String PICTURES = """
            insert into revision_reference (revision, story, kind, name, field)
            select head, story, 'PICTURE', 'harbour-' || n || '.jpg', 'pictures[0].fileName'
            from bench.made where mod(n, 5) = 0 and n between %1$d and %2$d
            """;

    private StoryRows() {}

    /** Of the stories from the first number to the last. */
    static List<String> from(int first, int last) {
        var rows = List.of(FACTS, REVISIONS, STORIES, REPORTS, WAIVERS, TASKS, GONE, NAMED, WORDS_FOUND, PICTURES);
        return first > last
                ? List.of()
                : rows.stream().map(sql -> sql.formatted(first, last)).toList();
    }
}
