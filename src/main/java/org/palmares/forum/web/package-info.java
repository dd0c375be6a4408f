/// The programme of the forum as a page.
@NullMarked
package org.palmares.forum.web;

import org.jspecify.annotations.NullMarked;
