/// Pages on which juries are formed and interests declared.
@NullMarked
package org.palmares.juries.web;

import org.jspecify.annotations.NullMarked;
