-- Current revision of each article. Where a row came from in Kafka stands in outcomes, so that these rows are the same
-- however often a run was interrupted.
CREATE TABLE articles (
    article_id          text PRIMARY KEY,
    revision            integer     NOT NULL CHECK (revision >= 1),
    source_id           text        NOT NULL,
    origin              text        NOT NULL,
    url                 text,
    outlet              text,
    title               text,
    author              text,
    published_at        text,                    -- ISO 8601 as printed
    published_at_source text        NOT NULL,
    day                 date        NOT NULL,    -- local day published, else day received (UTC); sums go by it
    received_at         timestamptz NOT NULL,
    language            text        NOT NULL,
    text                text        NOT NULL,
    text_sha256         text        NOT NULL,
    gone                boolean     NOT NULL,
    extraction_method   text        NOT NULL,
    tagger_version      text        NOT NULL,
    warnings            text[]      NOT NULL,
    stance_count        integer     NOT NULL     -- stances of this revision as ENRICH sent them; audit counts them again
);
CREATE INDEX articles_by_day ON articles (day DESC, article_id);
CREATE INDEX articles_by_receipt ON articles (received_at DESC, article_id);

-- Entities of the current revision.
CREATE TABLE article_entities (
    article_id text    NOT NULL REFERENCES articles ON DELETE CASCADE,
    entity_id  text    NOT NULL,
    ordinal    integer NOT NULL,                 -- order of first mention, from 0
    name       text    NOT NULL,
    type       text    NOT NULL,
    party      text,
    mentions   int4range[] NOT NULL,             -- code points into articles.text, end exclusive
    PRIMARY KEY (article_id, entity_id)
);
CREATE INDEX article_entities_by_entity ON article_entities (entity_id);
CREATE INDEX article_entities_by_party ON article_entities (party);

-- Every stance ever sent; retracted ones stay, marked. It may arrive before its article: they come by two topics.
CREATE TABLE stances (
    stance_id        text PRIMARY KEY,
    article_id       text        NOT NULL,
    revision         integer     NOT NULL,       -- revision in which it was last sent
    retracted        boolean     NOT NULL,
    outlet           text,
    published_at     text,
    day              date        NOT NULL,
    received_at      timestamptz NOT NULL,
    source_name      text        NOT NULL,
    source_entity    text,
    source_party     text,
    target_name      text        NOT NULL,
    target_entity    text,
    target_party     text,                       -- of an issue: its owner
    target_issue     text,
    polarity         text        NOT NULL,
    score_thousandths integer    NOT NULL CHECK (score_thousandths BETWEEN -1000 AND 1000),
    event            text        NOT NULL,
    quad             text        NOT NULL,
    voice            text        NOT NULL,
    speaker_name     text,
    speaker_entity   text,
    speaker_party    text,
    factuality       text        NOT NULL,
    confidence       double precision NOT NULL,
    evidence_begin   integer     NOT NULL,
    evidence_end     integer     NOT NULL,
    evidence_text    text        NOT NULL,
    why              text        NOT NULL,
    tagger_version   text        NOT NULL,
    added_revision   integer     NOT NULL        -- revision that first showed it, or showed it again after a retraction
);
CREATE INDEX stances_by_article ON stances (article_id, evidence_begin);
CREATE INDEX stances_by_pair ON stances (source_party, target_party, day DESC) WHERE NOT retracted;
CREATE INDEX stances_by_day ON stances (day DESC, stance_id) WHERE NOT retracted;

-- One row for each result record: what became of which raw record. Audit compares raw origins with it, and a raw record
-- with two results shows as two rows.
CREATE TABLE outcomes (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,   -- order of arrival
    topic            text    NOT NULL,           -- where the result stands
    kafka_partition  integer NOT NULL,
    kafka_offset     bigint  NOT NULL,
    kind             text    NOT NULL CHECK (kind IN ('enriched', 'duplicate', 'dead')),
    article_id       text,
    revision         integer,
    raw_topic        text,                       -- null for a dead letter that never became a raw record
    raw_partition    integer,
    raw_offset       bigint,
    UNIQUE (topic, kafka_partition, kafka_offset)
);
CREATE INDEX outcomes_by_origin ON outcomes (raw_topic, raw_partition, raw_offset);
CREATE INDEX outcomes_by_article ON outcomes (article_id, id DESC) WHERE kind = 'enriched';

-- Dead letters, and (step 'sink') records whose rows PostgreSQL refused.
CREATE TABLE dead_letters (
    topic           text        NOT NULL,        -- topic of the record in hand: articles.dead, or the refused record's own
    kafka_partition integer     NOT NULL,
    kafka_offset    bigint      NOT NULL,
    key             bytea,
    value           bytea,
    headers         jsonb       NOT NULL,        -- [{"name", "value" (Base64)}] in order
    step            text        NOT NULL,
    reason          text        NOT NULL,
    message         text        NOT NULL,
    exception       text,
    source_id       text,
    origin          text,
    raw_topic       text,
    raw_partition   integer,
    raw_offset      bigint,
    recorded_at     timestamptz NOT NULL,
    PRIMARY KEY (topic, kafka_partition, kafka_offset)
);

-- Position of the sink in each partition: the next offset to read. Written in the transaction of the rows before it.
CREATE TABLE sink_positions (
    topic           text    NOT NULL,
    kafka_partition integer NOT NULL,
    next_offset     bigint  NOT NULL,
    PRIMARY KEY (topic, kafka_partition)
);

-- Source party towards target party, or towards an issue, added up by day over asserted stances in force.
CREATE VIEW pairs_daily AS
SELECT day,
       coalesce(source_party, source_name)               AS source,
       coalesce(target_issue, target_party, target_name) AS target,
       CASE WHEN target_issue IS NOT NULL THEN target_party END AS issue_owner,
       count(*)                                          AS stances,
       count(*) FILTER (WHERE polarity = 'SUPPORT')      AS support,
       count(*) FILTER (WHERE polarity = 'OPPOSE')       AS oppose,
       count(*) FILTER (WHERE polarity = 'NEUTRAL')      AS neutral,
       count(DISTINCT article_id)                        AS articles,
       sum(score_thousandths)                            AS score_thousandths
FROM stances
WHERE NOT retracted AND factuality = 'ASSERTED'
GROUP BY 1, 2, 3, 4;
