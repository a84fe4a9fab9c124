#include "archive/state.hpp"

#include "archive/output.hpp"
#include "archive/system_error.hpp"
#include "archive/walk.hpp"

#include <cerrno>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace rapporteur {
namespace {

constexpr int patience_ms = 20'000; ///< another run writes its notes in far less
constexpr int version = 1;

constexpr auto schema = "CREATE TABLE IF NOT EXISTS outputs (output BLOB PRIMARY KEY, source BLOB NOT NULL,"
                        " root BLOB NOT NULL, made_of BLOB NOT NULL, written BLOB NOT NULL)"
                        " STRICT, WITHOUT ROWID";
constexpr auto all_columns = "SELECT output, source, root, made_of, written FROM outputs";

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

struct EndStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, EndStatement>;

Statement prepare_statement(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    return Statement(statement);
}

void bind(sqlite3_stmt* statement, int place, const std::string& value) {
    // Paths are bytes, not text.
    sqlite3_bind_blob64(statement, place, value.data(), value.size(), SQLITE_STATIC);
}

std::string column(sqlite3_stmt* statement, int place) {
    const void* bytes = sqlite3_column_blob(statement, place); // null: it is empty
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, place));
    return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
}

StateEntry entry_of(sqlite3_stmt* row) {
    return {column(row, 0), column(row, 1), column(row, 2), column(row, 3), column(row, 4)};
}

bool run(sqlite3* database, const std::string& sql) {
    return sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// The first value of the first row, or empty.
std::string answer(sqlite3* database, const std::string& question) {
    const Statement statement = prepare_statement(database, question);
    if (!statement || sqlite3_step(statement.get()) != SQLITE_ROW)
        return {};
    return column(statement.get(), 0);
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

enum class Condition { usable, damaged, unreachable };

/// Usable: sound, and of this version. A new one has version 0.
Condition condition_of(sqlite3* database) {
    if (database == nullptr)
        return Condition::unreachable;
    const std::string found = answer(database, "PRAGMA user_version");
    const int error = sqlite3_errcode(database);
    if (found.empty() && error != SQLITE_CORRUPT && error != SQLITE_NOTADB)
        return Condition::unreachable; // locked or not to be opened, which says nothing about what it holds
    const bool known = found == "0" || found == std::to_string(version);
    return known && answer(database, "PRAGMA quick_check(1)") == "ok" ? Condition::usable
                                                                      : Condition::damaged;
}

bool is_missing_or(const std::string& path, mode_t kind) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) != 0 || (status.st_mode & S_IFMT) == kind;
}

Database open_database(const std::string& path) {
    sqlite3* opened = nullptr;
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    Database database(opened);
    if (database != nullptr) {
        sqlite3_busy_timeout(database.get(), patience_ms);
        // Readers and a writer at once; where the file system cannot do that, SQLite stays with what it can.
        run(database.get(), "PRAGMA journal_mode = WAL");
        run(database.get(), "PRAGMA synchronous = NORMAL");
    }
    return database;
}

void remove_database(const std::string& path) {
    for (const auto* ending : {"", "-wal", "-shm", "-journal"})
        ::unlink((path + ending).c_str());
}

} // namespace

struct State::Connection {
    Database database;
    std::mutex mutex; ///< of the statement
    Statement finding;
    std::vector<StateEntry> remembered;
    std::vector<std::string> forgotten;
    bool was_damaged = false;
};

State::State(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
State::State(State&&) noexcept = default;
State& State::operator=(State&&) noexcept = default;
State::~State() = default;

bool State::was_damaged() const {
    return connection_->was_damaged;
}

Result<State> State::open(const std::string& folder) {
    const std::string place = join_path(folder, state_folder);
    const std::string path = join_path(place, "state.sqlite");
    if (!is_missing_or(place, S_IFDIR) || !is_missing_or(path, S_IFREG))
        return fail(FailureCode::io, "", "the notes of this run cannot be kept; their place is taken");
    if (auto made = make_folders(place); !made)
        return tl::unexpected(made.error());

    auto connection = std::make_unique<Connection>();
    Database& database = connection->database;
    database = open_database(path);
    if (condition_of(database.get()) == Condition::damaged) {
        connection->was_damaged = true;
        database.reset();
        remove_database(path);
        database = open_database(path);
    }
    if (database == nullptr || !run(database.get(), fmt::format("PRAGMA user_version = {}", version)) ||
        !run(database.get(), schema))
        return state_failure(database.get());
    connection->finding = prepare_statement(database.get(), fmt::format("{} WHERE output = ?1", all_columns));
    if (connection->finding == nullptr)
        return state_failure(database.get());
    return State(std::move(connection));
}

std::optional<StateEntry> State::find(const std::string& output) {
    const std::lock_guard lock(connection_->mutex);
    sqlite3_stmt* statement = connection_->finding.get();
    bind(statement, 1, output);
    std::optional<StateEntry> found;
    if (sqlite3_step(statement) == SQLITE_ROW)
        found = entry_of(statement);
    sqlite3_reset(statement);
    return found;
}

void State::remember(StateEntry entry) {
    connection_->remembered.push_back(std::move(entry));
}

void State::forget(std::string output) {
    connection_->forgotten.push_back(std::move(output));
}

Result<void> State::save() {
    const std::lock_guard lock(connection_->mutex);
    auto remembered = std::exchange(connection_->remembered, {});
    auto forgotten = std::exchange(connection_->forgotten, {});
    if (remembered.empty() && forgotten.empty())
        return {};
    sqlite3* database = connection_->database.get();
    const Statement insert =
        prepare_statement(database, "INSERT OR REPLACE INTO outputs VALUES (?1, ?2, ?3, ?4, ?5)");
    const Statement remove = prepare_statement(database, "DELETE FROM outputs WHERE output = ?1");
    if (!insert || !remove || !run(database, "BEGIN IMMEDIATE"))
        return state_failure(database);
    for (const auto& entry : remembered) {
        int place = 0;
        for (const auto* value : {&entry.output, &entry.source, &entry.root, &entry.made_of, &entry.written})
            bind(insert.get(), ++place, *value);
        sqlite3_step(insert.get());
        sqlite3_reset(insert.get());
    }
    for (const auto& output : forgotten) {
        bind(remove.get(), 1, output);
        sqlite3_step(remove.get());
        sqlite3_reset(remove.get());
    }
    if (!run(database, "COMMIT")) {
        auto failure = state_failure(database);
        run(database, "ROLLBACK");
        return failure;
    }
    return {};
}

Result<void> State::each(const std::function<void(StateEntry)>& visit) {
    const std::lock_guard lock(connection_->mutex);
    sqlite3* database = connection_->database.get();
    const Statement statement = prepare_statement(database, fmt::format("{} ORDER BY output", all_columns));
    if (!statement)
        return state_failure(database);
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement.get())) == SQLITE_ROW)
        visit(entry_of(statement.get()));
    if (step != SQLITE_DONE)
        return state_failure(database);
    return {};
}

} // namespace rapporteur
