package org.palmares.demo;

/// The roles that a visitor of the demonstration may take, one account each.
enum DemoRole {
    ORGANISER("organisation"),
    COORDINATOR("region"),
    SCRUTINEER("scrutin"),
    CHAIR("presidence"),
    JUROR("jury"),
    APPLICANT("candidature");

    /// The region of the coordinator, the chair, the juror and the applicant.
    static final String REGION = "ouest";

    private final String local;

    DemoRole(String local) {
        this.local = local;
    }

    /// Its address, under a domain where no mail can ever arrive.
    String email() {
        return local + "@demo.example";
    }

    /// The key of what it may do.
    String key() {
        return "demo.role." + name();
    }
}
