/// Pages on which a round is followed and the shortlist decided.
@NullMarked
package org.palmares.deliberations.web;

import org.jspecify.annotations.NullMarked;
