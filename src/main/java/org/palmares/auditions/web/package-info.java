/// The tour of auditions as a page.
@NullMarked
package org.palmares.auditions.web;

import org.jspecify.annotations.NullMarked;
