@NullMarked
package org.palmares.dossiers.web;

import org.jspecify.annotations.NullMarked;
