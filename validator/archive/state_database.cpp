// SQLite can open databases from untrusted sources if it is told so: https://sqlite.org/security.html. This
// file does two more things. It compares the schema letter by letter before it reads a table, so that no view
// or trigger runs. And it never uses an existing rollback journal, because a journal may name another file,
// which SQLite would delete ("super-journal").
#include "archive/state_database.hpp"

#include "archive/state.hpp"
#include "archive/system_error.hpp"
#include "archive/walk.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

namespace rapporteur {
namespace {

constexpr int patience_ms = 20'000; ///< another run needs far less time to write its entries
constexpr int version = 2;          // 1 had no `told`
constexpr auto table =
    "outputs (output BLOB PRIMARY KEY, source BLOB NOT NULL,"
    " root BLOB NOT NULL, made_of BLOB NOT NULL, written BLOB NOT NULL, told BLOB NOT NULL)"
    " STRICT, WITHOUT ROWID";

constexpr off_t most_bytes = off_t{1} << 30U;    ///< of the file: enough for a million outputs
constexpr sqlite3_int64 most_memory = 256 << 20; ///< of SQLite as a whole
constexpr int most_columns = 8;
/// Checking, reading and writing the entry of one output takes fewer than a hundred steps.
constexpr int steps_of_portion = 100'000;
constexpr int most_portions = 10'000;

constexpr auto database_name = "state.sqlite";
/// The database and the files that belong to it.
constexpr std::array<std::string_view, 4> endings = {"", "-wal", "-shm", "-journal"};
constexpr std::string_view journal_ending = "-journal";
constexpr int most_set_aside = 9;

struct EndQuestion {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Question = std::unique_ptr<sqlite3_stmt, EndQuestion>;

Question ask(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    return Question(statement);
}

std::string text_of(sqlite3_stmt* row, int column) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
    return text == nullptr ? std::string() : std::string(text);
}

/// The first value of the first row; empty if there is none.
std::string answer(sqlite3* database, const std::string& question) {
    const Question statement = ask(database, question);
    if (!statement || sqlite3_step(statement.get()) != SQLITE_ROW)
        return {};
    return text_of(statement.get(), 0);
}

/// Whether the database has exactly our table, or, if it is new, no table at all.
bool has_our_schema(sqlite3* database, bool is_new) {
    const Question schema = ask(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
    if (!schema)
        return false;
    const int first = sqlite3_step(schema.get());
    if (first == SQLITE_DONE)
        return is_new;
    return first == SQLITE_ROW && !is_new && text_of(schema.get(), 0) == "table" &&
           text_of(schema.get(), 1) == "outputs" && text_of(schema.get(), 2) == "outputs" &&
           text_of(schema.get(), 3) == fmt::format("CREATE TABLE {}", table) &&
           sqlite3_step(schema.get()) == SQLITE_DONE;
}

enum class Condition { usable, not_ours, unreachable };

/// Usable means undamaged and of this version. A new database has version 0.
Condition condition_of(sqlite3* database) {
    const std::string found = answer(database, "PRAGMA user_version");
    if (found.empty()) {
        switch (sqlite3_errcode(database)) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_TOOBIG:
        case SQLITE_NOMEM:
        case SQLITE_INTERRUPT:
            return Condition::not_ours;
        default: // it is locked or cannot be opened; its content is unknown
            return Condition::unreachable;
        }
    }
    const bool known = found == "0" || found == std::to_string(version);
    return known && has_our_schema(database, found == "0") &&
                   answer(database, "PRAGMA integrity_check(1)") == "ok"
               ? Condition::usable
               : Condition::not_ours;
}

int count_steps(void* portions) {
    return ++*static_cast<int*>(portions) > most_portions ? 1 : 0; // 1 stops the statement
}

void trust_nothing(sqlite3* database) {
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, longest_row);
    sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, longest_row);
    sqlite3_limit(database, SQLITE_LIMIT_COLUMN, most_columns);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(database, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_hard_heap_limit64(most_memory);
}

struct StatusOfFiles {
    bool any = false;       ///< at least one of them exists
    bool only_files = true; ///< none is a link, pipe, folder, ...
    bool acceptable = true; ///< each has a size and name that ours may have
};

StatusOfFiles look_at_files(int place) {
    StatusOfFiles found;
    for (const auto ending : endings) {
        struct stat status {};
        if (::fstatat(place, fmt::format("{}{}", database_name, ending).c_str(), &status,
                      AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        found.any = true;
        found.only_files = found.only_files && S_ISREG(status.st_mode);
        found.acceptable = found.acceptable && status.st_size <= most_bytes && ending != journal_ending;
    }
    return found;
}

/// Moves the files to the first free name: `state.sqlite.1`. Returns an empty text if that fails.
std::string set_files_aside(int place) {
    for (int number = 1; number <= most_set_aside; ++number) {
        const std::string other = fmt::format("{}.{}", database_name, number);
        struct stat status {};
        if (::fstatat(place, other.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0)
            continue;
        bool moved = true;
        for (const auto ending : endings) {
            moved = (::renameat(place, fmt::format("{}{}", database_name, ending).c_str(), place,
                                fmt::format("{}{}", other, ending).c_str()) == 0 ||
                     errno == ENOENT) &&
                    moved;
        }
        return moved ? join_path(state_folder, other) : std::string();
    }
    return {};
}

tl::unexpected<Failure> place_is_taken() {
    return fail(FailureCode::io, "", "the notes of this run cannot be kept; their place is taken");
}

} // namespace

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Database::Database(const std::string& path) : steps_(std::make_unique<int>(0)) {
    sqlite3* opened = nullptr;
    constexpr int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW;
    sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    handle_.reset(opened);
    if (opened == nullptr)
        return;
    trust_nothing(opened);
    sqlite3_progress_handler(opened, steps_of_portion, count_steps, steps_.get());
    sqlite3_db_config(opened, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_busy_timeout(opened, patience_ms);
    for (const auto* setting : {"PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0"})
        static_cast<void>(run(setting)); // if it cannot be opened, a later call reports it
}

void Database::settle() const {
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    for (const auto* setting : {// For places where WAL does not work: a journal on the disk is never ours.
                                "PRAGMA journal_mode = MEMORY",
                                "PRAGMA journal_mode = WAL", // readers and a writer at the same time
                                "PRAGMA synchronous = NORMAL"})
        static_cast<void>(run(setting));
}

bool Database::run(const std::string& sql) const {
    return sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

tl::unexpected<Failure> state_failure(sqlite3* database) {
    const int error = database == nullptr ? SQLITE_NOMEM : sqlite3_errcode(database);
    switch (error) {
    case SQLITE_FULL:
        return system_failure("the notes of this run cannot be kept", ENOSPC);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return fail(FailureCode::io, "",
                    "the notes of this run cannot be kept; its folder cannot be written to");
    case SQLITE_BUSY:
        return fail(FailureCode::io, "", "the notes of this run cannot be kept; another run holds them");
    default:
        return fail(FailureCode::io, "",
                    fmt::format("the notes of this run cannot be kept; {}", sqlite3_errstr(error)));
    }
}

Result<OpenedDatabase> open_state_database(const ClosedFolder& folder, MissingFolders missing) {
    const auto place = folder.open_folder(state_folder, missing);
    if (!place) {
        if (folder.holds(state_folder))
            return place_is_taken();
        if (missing == MissingFolders::make)
            return tl::unexpected(place.error());
        return OpenedDatabase{};
    }
    const StatusOfFiles files = look_at_files(place->number());
    if (!files.only_files)
        return place_is_taken();
    if (!files.any && missing == MissingFolders::fail)
        return OpenedDatabase{};

    std::string root = real_path(folder.path());
    if (root.empty())
        root = folder.path();
    const std::string path = join_path(join_path(root, state_folder), database_name);
    OpenedDatabase opened;
    Condition condition = Condition::not_ours;
    if (files.acceptable) {
        opened.database = Database(path);
        // One transaction: all answers are from the same moment.
        static_cast<void>(opened.database && opened.database.run("BEGIN"));
        condition = opened.database ? condition_of(opened.database.get()) : Condition::unreachable;
        static_cast<void>(opened.database && opened.database.run("ROLLBACK"));
    }
    if (condition == Condition::not_ours) {
        opened.database = {};
        opened.set_aside = set_files_aside(place->number());
        if (opened.set_aside.empty())
            return place_is_taken();
        opened.database = Database(path);
    }
    const Database& database = opened.database;
    if (database)
        database.settle();
    // In one transaction, so that a run that starts at the same time sees all of it or nothing.
    if (!database || !database.run(fmt::format("BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS {}; "
                                               "PRAGMA user_version = {}; COMMIT",
                                               table, version)))
        return state_failure(database.get());
    return opened;
}

} // namespace rapporteur
