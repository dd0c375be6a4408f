package org.palmares;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// A test of pages: controllers, templates and the web plumbing, with the module's face mocked (`@MockitoBean`).
///
/// Import the controllers under test (`@Import(DossierListController.class)`). No database; whoever asks is
/// signed in with `SecurityMockMvcRequestPostProcessors.authentication(TestPeople.signedIn(id))`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(controllers = PageTest.NoOther.class)
@ComponentScan("org.palmares.web")
@Import(PageTestPlumbing.class)
public @interface PageTest {

    /// Named so that no controller comes in but those the test imports: an empty list would mean all of them.
    final class NoOther {}
}
