package org.palmares.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

/// Tells a failure of the database as a whole (out of reach, ending, without room) from one of a single statement.
final class Interruption {

    private static final int CLASS_LENGTH = 2;

    /// Classes of SQLSTATE: connection, insufficient resources, trouble of the system under the database.
    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    /// Of the class of interventions, only those that end the server or the connection: the rest stops a statement.
    private static final Set<String> ENDINGS = Set.of("57P01", "57P02", "57P03");

    private Interruption() {}

    static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Interruption::is);
    }

    private static boolean is(Throwable failure) {
        if (failure instanceof SQLTransientConnectionException) {
            return true;
        }
        if (!(failure instanceof SQLException refused) || refused.getSQLState() == null) {
            return false;
        }
        var state = refused.getSQLState();
        return ENDINGS.contains(state)
                || (state.length() > CLASS_LENGTH && CLASSES.contains(state.substring(0, CLASS_LENGTH)));
    }
}
