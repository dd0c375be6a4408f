package org.palmares;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server: every module of Palmarès behind one port.
@SpringBootApplication
public class PalmaresApplication {}
