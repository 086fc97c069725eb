package secondlook.web.agency;

import java.io.Serializable;
import java.time.LocalDate;
import secondlook.agency.NewRequester;

/** What is typed of a person who asks for an agency: contact data, a training. */
public class RequesterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String requesterName;
    private String title;
    private String address;
    private String phone;
    private String email;
    private String training;
    private LocalDate trainedOn;

    NewRequester requester(String agencyId) {
        return new NewRequester(agencyId, requesterName, title, address, phone, email);
    }

    public String getRequesterName() {
        return requesterName;
    }

    public void setRequesterName(String requesterName) {
        this.requesterName = requesterName;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getTraining() {
        return training;
    }

    public void setTraining(String training) {
        this.training = training;
    }

    public LocalDate getTrainedOn() {
        return trainedOn;
    }

    public void setTrainedOn(LocalDate trainedOn) {
        this.trainedOn = trainedOn;
    }
}
