/// The programme of a forum: a timetable that keeps wished-for workshops apart, then seats as fair as can be. Pure
/// Java:
/// no Spring, no SQL.
@NullMarked
package org.palmares.forum.programme;

import org.jspecify.annotations.NullMarked;
