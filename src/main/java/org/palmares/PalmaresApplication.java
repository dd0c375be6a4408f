package org.palmares;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The server: every module of Palmarès behind one port.
///
/// Two modules may each have a `SheetController`: beans are named by their whole class name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class PalmaresApplication {}
