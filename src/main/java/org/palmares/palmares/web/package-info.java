@NullMarked
package org.palmares.palmares.web;

import org.jspecify.annotations.NullMarked;
