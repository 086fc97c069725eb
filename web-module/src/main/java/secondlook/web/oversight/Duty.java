package secondlook.web.oversight;

import java.io.Serializable;

/**
 * One duty on the page of the LASO or the commanding officer.
 *
 * @param page    where it is done
 * @param icon    of the icon font
 * @param title   key of its title
 * @param what    key of what is done there
 * @param clause  that it carries out
 * @param waiting how many things wait for somebody, late ones included
 * @param late    how many of them are late or stopped
 */
public record Duty(String page, String icon, String title, String what, String clause, long waiting,
                   long late) implements Serializable {

    public String tone() {
        return late > 0 ? "bad" : waiting > 0 ? "attention" : "good";
    }
}
