package org.palmares.cli;

import java.util.List;

/// A bean that has something to say to whoever has just started the server, such as the demonstration's accounts.
public interface Welcome {

    List<String> lines();
}
