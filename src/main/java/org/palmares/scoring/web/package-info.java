/// Pages of jurors who read, and of those who follow a round.
@NullMarked
package org.palmares.scoring.web;

import org.jspecify.annotations.NullMarked;
