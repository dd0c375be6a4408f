package org.palmares.people.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.palmares.people.Email;

/// An e-mail address as [Email] has it; blank is another matter.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Plausible.ByEmail.class)
@interface Plausible {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Asks [Email].
    class ByEmail implements ConstraintValidator<Plausible, String> {

        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            return typed.isBlank() || Email.typed(typed).isPresent();
        }
    }
}
