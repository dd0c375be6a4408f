package org.palmares.demo;

import java.time.Duration;

/// A step that was played.
///
/// @param name its words are `demo.step.<name>`
/// @param count of what the step is about
record Step(String name, int count, Duration time) {}
