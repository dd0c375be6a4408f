package org.palmares.editions.web;

import java.util.Map;
import org.palmares.web.FieldErrors;

/// The form that begins an edition.
///
/// @param sources address to name of the editions that may be copied
public record NewEditionPage(NewEditionForm form, FieldErrors errors, Map<String, String> sources) {}
