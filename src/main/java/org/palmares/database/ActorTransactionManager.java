package org.palmares.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.palmares.kernel.Actor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database at the start of each transaction who acts, so that its policies can decide what may be known.
///
/// The setting `palmares.actor` is local to the transaction: a connection given back to the pool remembers nobody.
class ActorTransactionManager extends JdbcTransactionManager {

    ActorTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement("select set_config('palmares.actor', ?, true)")) {
            statement.setString(1, Actor.current().code());
            statement.execute();
        }
    }
}
