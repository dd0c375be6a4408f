@NullMarked
package org.palmares.territories.web;

import org.jspecify.annotations.NullMarked;
