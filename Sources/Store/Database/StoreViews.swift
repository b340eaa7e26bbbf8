/// What people's own tools see: the newest snapshot, with names that stay when tables change.
enum StoreViews {
  static let sql = """
    CREATE VIEW records AS SELECT
      record AS id,
      line ->> '$.programme.id' AS programme, line ->> '$.award.id' AS award, line ->> '$.edition' AS edition,
      line ->> '$.recipient.id' AS recipient,
      line ->> '$.recipient.name.en' AS name_en, line ->> '$.recipient.name.vi' AS name_vi,
      line ->> '$.recipient.country' AS country,
      line ->> '$.announced' AS announced, line ->> '$.rank' AS rank, line ->> '$.ordinal' AS times,
      line ->> '$.status' AS status,
      line ->> '$.support.documents' AS documents, line ->> '$.support.independent' AS independent,
      (SELECT time FROM snapshot WHERE number = (SELECT min(since) FROM record AS r WHERE r.record = record.record))
        AS first_seen,
      (SELECT time FROM snapshot WHERE number = since) AS last_changed,
      line AS json
      FROM record WHERE until IS NULL;
    CREATE INDEX record_ever ON record(record);
    CREATE VIEW claims AS SELECT
      line ->> '$.id' AS id, document,
      line ->> '$.programme' AS programme, line ->> '$.award' AS award, line ->> '$.edition' AS edition,
      line ->> '$.recipient.id' AS recipient,
      line ->> '$.recipient.name.en' AS name_en, line ->> '$.recipient.name.vi' AS name_vi,
      line ->> '$.country' AS country, line ->> '$.modality' AS modality, line ->> '$.status' AS status,
      line ->> '$.announced' AS announced, line ->> '$.rank' AS rank, line ->> '$.ordinal' AS times,
      line ->> '$.confidence' AS confidence, line ->> '$.rule' AS rule,
      line AS json
      FROM claim WHERE until IS NULL;
    CREATE VIEW outcomes AS SELECT document, status, code, detail, input, text FROM outcome WHERE until IS NULL;
    CREATE VIEW documents AS SELECT
      outcome.document, outcome.status, outcome.code, outcome.detail,
      article.title, article.url, article.published, article.language, article.site, article.byline,
      reading.charset, article.warnings,
      lower(hex(reading.content)) AS sha256, lower(hex(outcome.article)) AS article_sha256,
      article.claims,
      (SELECT value FROM fingerprint WHERE id = reading.made) AS read_by,
      (SELECT value FROM fingerprint WHERE id = article.claims_made) AS claimed_by,
      page.source, page.first_seen, page.last_changed,
      page.file IS NOT NULL AS is_present, page.label AS path,
      article.id AS article, article.size, article.packed
      FROM outcome
      LEFT JOIN page ON page.document = outcome.document
      LEFT JOIN reading ON reading.id = page.reading
      LEFT JOIN article ON article.id = reading.article
      WHERE outcome.until IS NULL;
    CREATE VIEW sources AS SELECT
      page.source,
      count(*) AS documents,
      sum(outcome.status = 'claims') AS with_claims,
      sum(outcome.status = 'failed') AS failed,
      max(page.first_seen) AS last_new,
      max(page.last_changed) AS last_changed
      FROM page JOIN outcome ON outcome.document = page.document AND outcome.until IS NULL
      GROUP BY page.source;
    CREATE VIEW snapshots AS SELECT number, time, engine, lexicon, pages, claims, records FROM snapshot;
    """
}
