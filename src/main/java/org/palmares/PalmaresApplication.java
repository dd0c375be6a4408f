package org.palmares;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The server: every module of Palmarès behind one port.
///
/// Two modules may each have a `SheetController`: beans are named by their whole class name.
/// Nobody signs in but through the module of people: Spring's own default account is left out.
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = UserDetailsServiceAutoConfiguration.class)
public class PalmaresApplication {}
