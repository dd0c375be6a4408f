package org.palmares.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/// Under which account PostgreSQL's programs run: our own, save that they refuse root.
///
/// Root goes through a user namespace of its own, where its files stay its files and it has no power. Where the
/// machine forbids that (most containers), through an account without rights that may still open our folders.
///
/// @param prefix what goes before the command
/// @param owner the user who must own the data files, seen from outside; -1 where it needs no care
record PostgresAccount(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;

    static final PostgresAccount OURSELVES = new PostgresAccount(List.of(), -1);
    static final PostgresAccount NAMESPACE = new PostgresAccount(List.of("unshare", "-U"), 0);
    static final PostgresAccount WITHOUT_RIGHTS = new PostgresAccount(
            List.of(
                    "setpriv",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--securebits=+no_setuid_fixup", // without it access(2) forgets the capability kept below
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"),
            NOBODY);

    static PostgresAccount ofThisProcess() {
        if (new UnixSystem().getUid() != 0) {
            return OURSELVES;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (WITHOUT_RIGHTS.works()) {
            return WITHOUT_RIGHTS;
        }
        throw new CannotStart("database.root-refused");
    }

    private boolean works() {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            var probe = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return probe.waitFor() == 0;
        } catch (IOException _) {
            return false; // the program is not on this machine
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
