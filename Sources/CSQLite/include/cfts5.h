// A tokenizer for SQLite's FTS5 that takes terms which are already made.
//
// FTS5 insists on cutting text itself; nianbao cuts it before, where it can be done in parallel
// and the same way for reports and queries. The text given to FTS5 is therefore a list of terms:
// terms divided by 0x1F and, in a query only, alternatives of one position divided by 0x1E.

#ifndef CFTS5_H
#define CFTS5_H

struct sqlite3;

/// Registers the tokenizer with a connection, under the name `ascii`; returns an SQLite result code.
int cfts5_register_terms(struct sqlite3 *connection);

/// The system's number for the error behind the last failure of a connection to read or write; 0 if
/// there was none. SQLite itself says only that something failed.
int cfts5_system_error(struct sqlite3 *connection);

#endif
