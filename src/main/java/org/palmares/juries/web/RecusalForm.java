package org.palmares.juries.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What a juror declares of a conflict of interest.
public record RecusalForm(@NotBlank @Size(max = 400) String reason) {}
