package org.palmares.mail.web;

import java.util.UUID;
import org.palmares.mail.Mail;
import org.palmares.web.ListState;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class OutboxController {

    private final Mail mail;

    OutboxController(Mail mail) {
        this.mail = mail;
    }

    @GetMapping("/outbox")
    ModelAndView list(ListState list) {
        return Pages.show("mail/outbox", new OutboxPage(list, mail.outbox(list), mail.sends()));
    }

    @GetMapping("/outbox/{id}")
    ModelAndView letter(@PathVariable UUID id) {
        return Pages.show("mail/letter", new LetterPage(mail.letter(id), mail.sends()));
    }

    @PostMapping("/outbox/{id}/posting")
    ModelAndView postAgain(@PathVariable UUID id) {
        mail.postAgain(id);
        return Pages.goTo("/outbox/" + id, "mail.reposted");
    }
}
