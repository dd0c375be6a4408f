package org.palmares.people.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A password chosen: twelve characters or more, whatever they are, so that it may be a sentence.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Secret.LongEnough.class)
@interface Secret {

    int SHORTEST = 12;
    int LONGEST = 200;

    boolean optional() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Counts characters as people do.
    class LongEnough implements ConstraintValidator<Secret, String> {

        private boolean optional;

        @Override
        public void initialize(Secret secret) {
            optional = secret.optional();
        }

        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            int length = typed.codePointCount(0, typed.length());
            return (optional && length == 0) || (length >= SHORTEST && length <= LONGEST);
        }
    }
}
