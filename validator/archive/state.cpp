#include "archive/state.hpp"

#include "archive/state_database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <utility>

namespace rapporteur {
namespace {

constexpr auto all_columns = "SELECT output, source, root, made_of, written, told FROM outputs";

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
    // A blob, because paths are bytes and not text.
    sqlite3_bind_blob64(statement, place, value.data(), value.size(), SQLITE_STATIC);
}

std::string column(sqlite3_stmt* statement, int place) {
    const void* bytes = sqlite3_column_blob(statement, place); // null: it is empty
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, place));
    return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
}

StateEntry entry_of(sqlite3_stmt* row) {
    return {column(row, 0), column(row, 1), column(row, 2), column(row, 3), column(row, 4), column(row, 5)};
}

} // namespace

struct State::Connection {
    explicit Connection(const ClosedFolder& outputs) : folder(&outputs) {}

    [[nodiscard]] Result<void> open(MissingFolders missing) {
        auto opened = open_state_database(*folder, missing);
        if (!opened)
            return tl::unexpected(opened.error());
        database = std::move(opened->database);
        if (!opened->set_aside.empty())
            set_aside = std::move(opened->set_aside);
        if (!database)
            return {};
        finding = prepare_statement(database.get(), fmt::format("{} WHERE output = ?1", all_columns));
        if (finding == nullptr)
            return state_failure(database.get());
        return {};
    }

    const ClosedFolder* folder;
    Database database; ///< null: there is no database until something is recorded
    std::mutex mutex;  ///< protects the prepared statement
    Statement finding;
    std::vector<StateEntry> remembered;
    std::vector<std::string> forgotten;
    std::string set_aside;
};

State::State(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
State::State(State&&) noexcept = default;
State& State::operator=(State&&) noexcept = default;
State::~State() = default;

const std::string& State::set_aside() const {
    return connection_->set_aside;
}

bool State::has_notes() const {
    return !connection_->remembered.empty() || !connection_->forgotten.empty();
}

Result<State> State::open(const ClosedFolder& folder) {
    auto connection = std::make_unique<Connection>(folder);
    return connection->open(MissingFolders::fail).map([&connection] { return State(std::move(connection)); });
}

std::optional<StateEntry> State::find(const std::string& output) {
    const std::lock_guard lock(connection_->mutex);
    sqlite3_stmt* statement = connection_->finding.get();
    if (statement == nullptr)
        return std::nullopt;
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
    if (!connection_->database) {
        if (auto opened = connection_->open(MissingFolders::make); !opened)
            return opened;
    }
    sqlite3* database = connection_->database.get();
    const Statement insert =
        prepare_statement(database, "INSERT OR REPLACE INTO outputs VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    const Statement remove = prepare_statement(database, "DELETE FROM outputs WHERE output = ?1");
    if (!insert || !remove || !connection_->database.run("BEGIN IMMEDIATE"))
        return state_failure(database);
    for (const auto& entry : remembered) {
        int place = 0;
        for (const auto* value :
             {&entry.output, &entry.source, &entry.root, &entry.made_of, &entry.written, &entry.told})
            bind(insert.get(), ++place, *value);
        sqlite3_step(insert.get());
        sqlite3_reset(insert.get());
    }
    for (const auto& output : forgotten) {
        bind(remove.get(), 1, output);
        sqlite3_step(remove.get());
        sqlite3_reset(remove.get());
    }
    if (!connection_->database.run("COMMIT")) {
        auto failure = state_failure(database);
        static_cast<void>(connection_->database.run("ROLLBACK"));
        return failure;
    }
    return {};
}

Result<void> State::each(const std::function<void(StateEntry)>& visit) {
    const std::lock_guard lock(connection_->mutex);
    sqlite3* database = connection_->database.get();
    if (database == nullptr)
        return {};
    // Skip rows that are longer than any this program writes. Reading one would fail and end the whole walk.
    const Statement statement = prepare_statement(
        database, fmt::format("{} WHERE length(output) + length(source) + length(root) + length(made_of) + "
                              "length(written) + length(told) < {} ORDER BY output",
                              all_columns, longest_row));
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
