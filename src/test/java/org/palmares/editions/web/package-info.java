@NullMarked
package org.palmares.editions.web;

import org.jspecify.annotations.NullMarked;
