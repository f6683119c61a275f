#include "cfts5.h"

#include <sqlite3.h>
#include <string.h>

enum { TERM_END = 0x1F, ALTERNATIVE_END = 0x1E };

// The tokenizer has no state; FTS5 wants a pointer that is not NULL.
static int terms_create(void *context, const char **arguments, int count, Fts5Tokenizer **out) {
    (void)context;
    (void)arguments;
    if (count != 0) return SQLITE_ERROR;
    static char stateless;
    *out = (Fts5Tokenizer *)&stateless;
    return SQLITE_OK;
}

static void terms_delete(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

static int terms_tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text,
                          int length, int (*emit)(void *, int, const char *, int, int, int)) {
    (void)tokenizer;
    (void)flags;
    int start = 0;
    int colocated = 0;
    for (int at = 0; at <= length; at++) {
        int is_end = at == length || text[at] == TERM_END;
        if (!is_end && text[at] != ALTERNATIVE_END) continue;
        if (at > start) {
            int status = emit(context, colocated, text + start, at - start, start, at);
            if (status != SQLITE_OK) return status;
        }
        colocated = is_end ? 0 : FTS5_TOKEN_COLOCATED;
        start = at + 1;
    }
    return SQLITE_OK;
}

int cfts5_register_terms(sqlite3 *connection) {
    fts5_api *api = NULL;
    sqlite3_stmt *statement = NULL;
    int status = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, NULL);
    if (status != SQLITE_OK) return status;
    sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
    status = sqlite3_finalize(statement);
    if (status != SQLITE_OK) return status;
    if (api == NULL) return SQLITE_ERROR;
    fts5_tokenizer tokenizer = {terms_create, terms_delete, terms_tokenize};
    // The name of a tokenizer that every SQLite has: other programs can then open the file, though
    // not search these terms. What is registered last under a name is found first.
    return api->xCreateTokenizer(api, "ascii", NULL, &tokenizer, NULL);
}

int cfts5_system_error(struct sqlite3 *connection) { return sqlite3_system_errno(connection); }
