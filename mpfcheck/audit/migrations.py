"""The tables of a store. A change is a new entry at the end of `MIGRATIONS`, never an edit."""

from __future__ import annotations

MIGRATIONS = (
    """
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        digest TEXT NOT NULL,       -- of the countries, the options, the rules and the program
        state TEXT NOT NULL CHECK (state IN ('unfinished', 'done')),
        started TEXT NOT NULL,      -- ISO 8601, UTC
        finished TEXT NOT NULL DEFAULT '',
        tool_version TEXT NOT NULL,
        framework TEXT NOT NULL,
        framework_version TEXT NOT NULL,
        rules_digest TEXT NOT NULL
    );
    CREATE TABLE countries (
        run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
        country TEXT NOT NULL,
        name TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'failed')),
        error TEXT NOT NULL DEFAULT '',
        assessment BLOB,            -- mpfcheck.assessment/1, compressed by zlib; none if it failed
        PRIMARY KEY (run, country)
    );
    CREATE TABLE instruments (
        run INTEGER NOT NULL,
        country TEXT NOT NULL,
        path TEXT NOT NULL,         -- from the folder of the manifest
        id TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL,
        standing TEXT NOT NULL,
        year INTEGER,
        language TEXT NOT NULL DEFAULT '',
        sha256 TEXT NOT NULL DEFAULT '',
        pages INTEGER NOT NULL DEFAULT 0,
        articles INTEGER NOT NULL DEFAULT 0,
        clauses INTEGER NOT NULL DEFAULT 0,
        state TEXT NOT NULL CHECK (state IN ('read', 'failed')),
        error TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (run, country, path),
        FOREIGN KEY (run, country) REFERENCES countries ON DELETE CASCADE
    );
    CREATE TABLE findings (
        run INTEGER NOT NULL,
        country TEXT NOT NULL,
        requirement TEXT NOT NULL,
        theme TEXT NOT NULL,
        title TEXT NOT NULL,
        status TEXT NOT NULL,
        contradicted INTEGER NOT NULL,
        PRIMARY KEY (run, country, requirement),
        FOREIGN KEY (run, country) REFERENCES countries ON DELETE CASCADE
    );
    CREATE TABLE evidence (
        run INTEGER NOT NULL,
        country TEXT NOT NULL,
        requirement TEXT NOT NULL,
        element TEXT NOT NULL,      -- of a contradiction: its id
        role TEXT NOT NULL CHECK (role IN ('evidence', 'contradiction')),
        place INTEGER NOT NULL,     -- 1 is the best evidence of the element
        instrument TEXT NOT NULL,
        article TEXT NOT NULL,
        clause TEXT NOT NULL,
        page INTEGER NOT NULL,
        quote TEXT NOT NULL,
        rule TEXT NOT NULL,
        strength TEXT NOT NULL,
        scope TEXT NOT NULL,
        modality TEXT NOT NULL,
        PRIMARY KEY (run, country, requirement, role, element, place),
        FOREIGN KEY (run, country) REFERENCES countries ON DELETE CASCADE
    );
    """,
)
