package org.palmares.demo;

import org.palmares.editions.Setup;

/// A play once its regional round is open.
///
/// @param setup as published with the call
record Played(Cast cast, Setup setup, Entries entries, ReadingAct regional, ReadingAct finals) {}
