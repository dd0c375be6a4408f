package org.palmares.editions.web;

import java.util.List;

/// Asks before a step of the course that cannot be taken back.
///
/// @param step `call` or `regional-round`
/// @param lead what the step will do
/// @param lacks what misses before it
public record StepPage(String edition, String back, String address, String step, String lead, List<ToMend> lacks) {}
