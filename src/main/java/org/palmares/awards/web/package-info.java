/// Pages on which levels are given, sealed and revealed.
@NullMarked
package org.palmares.awards.web;

import org.jspecify.annotations.NullMarked;
